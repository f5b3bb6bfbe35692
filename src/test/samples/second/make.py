"""Makes the documents of samples/second: make.py FOLDER. Needs chromium for pages that are printed; all else is written byte by byte."""
import pathlib, subprocess, sys, tempfile, zipfile

TO = pathlib.Path(sys.argv[1])
APART = TO / "kept-apart"


def printed(path, html):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        page.write_text(html, encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={folder}/p", f"--print-to-pdf={path}", page.as_uri()], check=True, capture_output=True)


def ul(*items):
    return "<ul>" + "".join(f"<li>{one}</li>" for one in items) + "</ul>"


printed(TO / "29-print-sidebar.pdf", """<!DOCTYPE html><meta charset=utf-8><style>
body{font:10pt Arial,sans-serif;display:grid;grid-template-columns:64% 32%;gap:4%}h1{margin:0;grid-column:1/3}h2{color:#176;border-bottom:1px solid;font-size:13pt}
h3{margin:8px 0 0}.when{color:#777;font-style:italic;margin:0}header{grid-column:1/3}</style>
<header><h1>Orla Penhaligon</h1><p>Product owner for logistics software</p></header>
<main><h2>Work experience</h2>
<h3>Senior Product Owner</h3><p class=when>Kestrel Freight, Bristol &nbsp;|&nbsp; May 2022 – Present</p>""" + ul(
    "Order the backlog of the booking desk for two teams of seven, and tell the haulage office what will not be built this quarter.",
    "Sat with nine dispatchers in their night shift; found that they retyped every address, and put the address check before the new map.",
    "Dropped the live map after its test, which freed eleven weeks for the address check.") + """
<h3>Product Owner</h3><p class=when>Kestrel Freight, Bristol &nbsp;|&nbsp; Nov 2019 – Apr 2022</p>""" + ul(
    "Wrote the stories of the tariff engine with three developers.",
    "Took wrong invoices from 8% to 3% by asking for the weight twice.") + """
<h3>Business Analyst</h3><p class=when>Mossdale Council &nbsp;|&nbsp; Feb 2017 – Oct 2019</p>""" + ul(
    "Drew the flow of parking permits.", "Took minutes of the steering group.") + """
<h2>Education</h2><h3>BA Geography</h3><p class=when>University of Exmoor, 2013 – 2016</p></main>
<aside><h2>Contact</h2><p>orla.penhaligon@example.org<br>07700 900415<br>3 Quarry Row, BS99 9ZZ</p>
<h2>Certificates</h2><p>Certified Scrum Product Owner (CSPO), 2020<br>PSM I, 2019</p>
<h2>Skills</h2><p>Story mapping<br>SQL<br>Miro</p><h2>Languages</h2><p>English (native)<br>Irish (basic)</p></aside>""")

printed(TO / "31-europass-online.pdf", """<!DOCTYPE html><meta charset=utf-8><style>body{font:9.5pt 'Liberation Sans',Arial}
h1{color:#0e4194;font-size:20pt;margin:0}h2{color:#0e4194;text-transform:uppercase;font-size:11pt;border-bottom:1px solid #0e4194}
.t{display:flex}.t>div:first-child{width:24%;color:#0e4194}.b{font-weight:bold}p{margin:2px 0}</style>
<h1>Marijke Vandersloot</h1><p><b>Date of birth:</b> 14/08/1990 | <b>Nationality:</b> Dutch | <b>Gender:</b> Female</p>
<p><b>Phone:</b> (+31) 0612345678 (Mobile) | <b>Email address:</b> marijke.vandersloot@example.org</p><p><b>Address:</b> Dijkweg 44, 9999 ZZ, Waterdam, Netherlands (Home)</p>
<h2>Work experience</h2>
<p>01/03/2021 – CURRENT Waterdam, Netherlands</p><p class=b>PRODUCT OWNER REDERIJ ZEEWIND BV</p>""".replace(
    "<p class=b>PRODUCT OWNER REDERIJ ZEEWIND BV</p>", "<p class=b>Product Owner</p><p>Rederij Zeewind BV</p>") + ul(
    "Decide the order of work for the crew planning tool, with the fleet manager's budget in mind.",
    "Spoke with 22 skippers in 2025; what they said moved the tide table to the start of the year.",
    "Report to the fleet manager each month what changed for the crews.") + """
<p>17/09/2018 – 26/02/2021 Rotterdam, Netherlands</p><p class=b>Junior Product Manager</p><p>Polderpost NV</p>""" + ul(
    "Prepared price tests for parcel lockers.", "Kept the list of requests from depots.") + """
<h2>Education and training</h2><p>01/09/2014 – 30/06/2018 Groningen, Netherlands</p><p class=b>Bachelor of Business Administration</p><p>Hanze University</p>
<h2>Language skills</h2><p>Mother tongue(s): Dutch</p><p>Other language(s): English – C1, German – B1</p>
<h2>Digital skills</h2><p>Jira | Figma | SQL</p>
<h2>Certificates</h2><p>12/06/2020</p><p class=b>Professional Scrum Product Owner I</p>
<h2>Hobbies and interests</h2><p>Sailing and choir</p>""")

printed(TO / "39-design.pdf", """<!DOCTYPE html><meta charset=utf-8><style>body{font:10pt Georgia,'DejaVu Serif',serif;margin:0}
.head{background:#223;color:#fff;padding:24px}.head h1{letter-spacing:6px;text-transform:uppercase;margin:0}
h2{letter-spacing:5px;text-transform:uppercase;font-size:10pt;color:#a50}.row{display:flex}.row>div:first-child{width:150px;color:#666}
.co{font-weight:bold;text-transform:uppercase}ul{list-style:none;padding:0;margin:4px 0 10px}li:before{content:'— '}</style>
<div class=head><h1>Zadie Thornbury</h1>Head of Product &nbsp; ✉ zadie@thornbury.example &nbsp; ☎ +44 7700 900822</div>
<h2>Profile</h2><p>Ten years between people who need something and people who build it.</p>
<h2>Experience</h2>
<div class=row><div>Sept ’23 – now</div><div><div class=co>Plumline</div><i>Head of Product</i>""" + ul(
    "Merged two roadmaps into one plan of four bets, and told sales which five promises would not be kept.",
    "Said no to the reseller portal, since eleven resellers of twelve did not want it.",
    "Grew trial conversion from 9% to 14% with a shorter first day.") + """</div></div>
<div class=row><div>Jan ’20 – Aug ’23</div><div><div class=co>Quill &amp; Oak</div><i>Product Manager</i>""" + ul(
    "Priced the team plan after 31 talks with editors.", "Met a customer every week for three years.") + """</div></div>
<div class=row><div>Sept ’18 – Dec ’19</div><div><div class=co>Quill &amp; Oak</div><i>Product Owner</i>""" + ul(
    "Ran the backlog of the editor.") + """</div></div>
<h2>Education</h2><div class=row><div>’11 – ’14</div><div><b>MA Linguistics</b>, Fenwick University</div></div>
<h2>Tools</h2><p>Figma · Amplitude · Linear</p>""")

printed(APART / "38-tabular-german.pdf", """<!DOCTYPE html><meta charset=utf-8><style>body{font:10pt Arial}td{vertical-align:top;padding:2px 14px 6px 0}
td:first-child{width:150px;white-space:nowrap}h2{font-size:12pt}ul{margin:2px 0;padding-left:16px}</style>
<h1>Curriculum Vitae</h1><h2>Personal data</h2><table><tr><td>Name<td>Friederike Brandhorst<tr><td>Date of birth<td>23.07.1989 in Kiel<tr><td>Nationality<td>German
<tr><td>Marital status<td>married, two children<tr><td>E-mail<td>f.brandhorst@example.org</table>
<h2>Professional career</h2><table>
<tr><td>01.04.2019 – today<td><b>Hanse Medizintechnik GmbH</b>, Lübeck<br>Product Owner""" + ul(
    "Backlog and release plan of an infusion pump's software", "12 hospital visits a year; the alarm tone was changed after them",
    "Decision to stop the tablet version, since no ward had a place to charge it") + """
<tr><td>01.10.2015 – 31.03.2019<td><b>Nordkontor Software AG</b>, Hamburg<br>Requirements Engineer""" + ul(
    "Specification of the dosing module", "Workshops with nurses and pharmacists") + """
<tr><td>04/2013 – 09/2015<td><b>Nordkontor Software AG</b>, Hamburg<br>Working Student""" + ul("Manual tests") + """</table>
<h2>Education</h2><table><tr><td>10/2009 – 09/2015<td>M.Sc. Medical Informatics, Universität zu Lübeck (grade 1.7)<tr><td>06/2009<td>Abitur, Gymnasium am Deich</table>
<h2>Further training</h2><table><tr><td>20.05.2016<td>IREB CPRE Foundation Level<tr><td>11/2019<td>Certified Scrum Product Owner</table>
<h2>Languages</h2><table><tr><td>German<td>native<tr><td>English<td>fluent</table>
<p>Lübeck, 12 November 2026</p><p>Friederike Brandhorst</p>""")

printed(TO / "43-tabular.pdf", """<!DOCTYPE html><meta charset=utf-8><style>body{font:10pt Arial}td{vertical-align:top;padding:2px 12px 8px 0}td:first-child{width:160px}h3{font-size:12pt;color:#333}</style>
<h2>Curriculum Vitae – Urs Kleinmatter</h2>
<h3>Personal details</h3><table><tr><td>Name<td>Urs Kleinmatter<tr><td>Date of birth<td>2 May 1985<tr><td>Nationality<td>Swiss<tr><td>E-mail<td>urs.kleinmatter@example.org</table>
<h3>Work experience</h3><table>
<tr><td>since 06/2018<td><b>Product Owner</b>, Säntis Bahntechnik AG, St. Gallen<ul><li>Order of the backlog for ticket gates in 14 stations, agreed with two operators each quarter<li>Stop of the paper receipt after a trial on one line</ul>
<tr><td>09/2013 – 05/2018<td><b>Project Manager</b>, Rheintal Logistik GmbH, Rorschach<ul><li>Plan and budget of three depots<li>Weekly reports to the owner</ul>
<tr><td>08/2010 – 08/2013<td><b>Business Analyst</b>, Rheintal Logistik GmbH, Rorschach<ul><li>Description of 40 processes</ul></table>
<h3>Education</h3><table><tr><td>09/2007 – 07/2010<td>BSc Business Informatics, Ostschweizer Fachhochschule<tr><td>1998 – 2007<td>Primary and secondary school, Rorschach</table>
<h3>Certificates</h3><table><tr><td>03/2019<td>Certified Scrum Product Owner, Scrum Alliance<tr><td>11/2014<td>PRINCE2 Practitioner</table>
<h3>Languages</h3><table><tr><td>German<td>mother tongue<tr><td>English<td>C1</table>
""")

# DOCX
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(path, body, styles=""):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        def put(name, text):
            packed.writestr(zipfile.ZipInfo(name, (2026, 11, 29, 0, 0, 0)), text)
        put("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
        put("word/styles.xml", f'<?xml version="1.0"?><w:styles {W}>{styles}</w:styles>')
        put("word/document.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W}><w:body>{body}</w:body></w:document>')


def esc(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def run(text, bold=False, size=None, italic=False):
    props = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    parts = "<w:tab/>".join(f'<w:t xml:space="preserve">{esc(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r><w:rPr>{props}</w:rPr>{parts}</w:r>"


def para(*runs, style=None, item=False):
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>' if item else "")
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"


def control(inner):
    return f"<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def cell(inner):
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def frame(left, right):
    return f"<w:tbl><w:tr>{cell(left)}{cell(right)}</w:tr></w:tbl>"


def role(title, employer, time, *bullets):
    return control(para(run(title, bold=True), run(" | "), run(employer), run("\t" + time), style="JobTitle")) + "".join(
        control(para(run(one), style="ListBullet", item=True)) for one in bullets)


docx(TO / "33-word-controls.docx",
     control(para(run("Tobias Wrenfield", size=48), style="Title")) + para(run("(555) 014-7788 | tobias.wrenfield@example.org | Springtown, OH"), style="ContactInfo")
     + frame(control(para(run("Objective"), style="Heading1")), para(run("Product owner who came from the shop floor and still knows the customers by name.")))
     + frame(control(para(run("Experience"), style="Heading1")),
             role("Product Owner", "Fernhill Dental Supplies", "January 2020 – Present",
                  "Run discovery with practice managers every month and choose what the ordering team builds next.",
                  "Cut the order form from 31 fields to 12; abandoned orders fell by 22%.",
                  "Agree the quarterly goals with the head of sales.")
             + role("Customer Success Manager", "Fernhill Dental Supplies", "June 2018 – December 2019",
                    "Looked after 60 practices.", "Collected the complaints of a year and brought them to the product team.")
             + role("Sales Assistant", "Book Harbour", "September 2016 – May 2018", "Sold books and counted stock."))
     + frame(control(para(run("Education"), style="Heading1")), para(run("B.A. Communication, Ohio Valley College", bold=True), run("\t2016")))
     + frame(control(para(run("Certifications"), style="Heading1")), para(run("Advanced Certified Scrum Product Owner, March 2023")))
     + frame(control(para(run("Skills"), style="Heading1")), control(para(run("Interviewing"), item=True)) + para(run("Zendesk"), item=True)),
     '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
     '<w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style><w:style w:styleId="JobTitle"><w:name w:val="Job Title"/></w:style>'
     '<w:style w:styleId="ContactInfo"><w:name w:val="Contact Info"/></w:style>')


def serif(employer, place, title, time, *bullets):
    return para(run(employer, bold=True), run(f", {place} — "), run(title, italic=True), style="Heading2") + para(
        run(time), style="Heading3") + "".join(para(run(one), item=True) for one in bullets)


docx(APART / "34-docs-serif.docx", frame(
    para(run("Ines Quarrington"), style="Title") + para(run("Product owner of tools for people who make games"), style="Subtitle")
    + para(run("EXPERIENCE"), style="Heading1")
    + serif("Copperleaf Studios", "Leeds", "Product Owner", "MAY 2021 - PRESENT",
            "Lead the backlog of the level editor and say which of its forty wishes wait.",
            "Watched players build a level; we put undo before the new lights, and returns doubled from 12% to 24%.")
    + serif("Mistral Games", "Hull", "QA Lead", "FEBRUARY 2018 - APRIL 2021",
            "Set up the test plan for two titles.", "Decided with the producer which faults go out.")
    + para(run("EDUCATION"), style="Heading1")
    + para(run("Humber College", bold=True), run(", Hull — "), run("BSc Computer Games", italic=True), style="Heading2")
    + para(run("SEPTEMBER 2014 - JUNE 2017"), style="Heading3")
    + para(run("PROJECTS"), style="Heading1") + para(run("Level Jam", bold=True), run(" — "), run("A weekend of building levels", italic=True), style="Heading2"),
    para(run("12 Elm Court")) + para(run("Hull, HU99 9ZZ")) + para(run("(123) 555-0198", bold=True)) + para(run("ines.q@example.org", bold=True))
    + para(run("SKILLS"), style="Heading1") + para(run("Playtests")) + para(run("Unity"))
    + para(run("AWARDS"), style="Heading1") + para(run("Best tool 2022", bold=True), run(" of the northern game jam"))
    + para(run("LANGUAGES"), style="Heading1") + para(run("English, Portuguese"))),
     '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>'
     + "".join(f'<w:style w:styleId="Heading{i}"><w:name w:val="heading {i}"/></w:style>' for i in (1, 2, 3)))

# Texts
(TO / "35-portal.txt").write_text("""Priya Castlemount
Product Owner
Middlesbrough
priya.castlemount@example.org
01632 960 217

Authorised to work in the UK for any employer

Work Experience

Product Owner
Brightwater Utilities - Middlesbrough
August 2021 to Present
Responsibilities
* Own the meter reading app and its plan for the year.
* Asked 40 households why they send no reading; half did not find their meter number, so we print a code on it.
* Stopped the paper letter after a test of six weeks.

Project Coordinator
Brightwater Utilities - Middlesbrough
April 2019 to July 2021
* Planned the move of 14 depots.
* Wrote weekly reports for the works director.

Call Centre Agent
Tees Telecom Ltd - Stockton-on-Tees
2017 to 2019
* Answered 50 calls a day.

Education

BSc in Environmental Science
Cleveland Polytechnic - Middlesbrough
2014 to 2017

Skills
Backlog (5 years), Excel (8 years), Interviews

Certifications and Licenses

SAFe Product Owner/Product Manager (POPM)
February 2022 to February 2023

PRINCE2 Foundation
January 2020

Additional Information
Full, clean driving licence
""", encoding="utf-8")

(APART / "40-employer-first.txt").write_text("""From: Gwendolyn Astbury <gwen.astbury@example.org>
Subject: my cv as promised
Date: 3 November 2026

Hi,

here is my cv as plain text, call me on 0161 496 0322 if anything is unclear.

WHERE I WORKED

Meadowlark Foods (2020-now) - Product Owner
    + I choose what the ordering team builds, together with the head
      of purchasing, and tell kitchens what has to wait.
    + Last year I dropped the recipe planner, after eight kitchens had
      tried it and seven had gone back to paper.

Castle & Finch Ltd (2016-2020) - Project Manager
    + Ran the move to a new warehouse.
    + Kept budget and dates of six suppliers.

WHAT I LEARNT

PMP, 2017
MSc Operations, Salford Business School, 2015

Best wishes
Gwen
""", encoding="utf-8")

(TO / "37-tables.md").write_text("""# Hamish Tolliver

[github.com/htolliver](https://github.com/htolliver) · hamish.tolliver@example.org

> I turn questions into reports and reports into decisions.

## Experience

| Period | Role | Employer |
|:-------|:-----|:---------|
| Sep 2022 – now | **Product Owner** | Larkspur Analytics |
| Feb 2020 – Aug 2022 | **Data Analyst** | Larkspur Analytics |
| Oct 2018 – Jan 2020 | **Research Assistant** | University of Selby |

### Product Owner, Larkspur Analytics

- Set the yearly goals of the report builder with two founders.
- Removed the export to fax, which three customers used, after calling all three.

### Data Analyst, Larkspur Analytics

- Built the churn dashboard.

### Research Assistant, University of Selby

- Counted birds.

## Certificates

| Name | Issuer | Year |
|------|--------|------|
| PSPO I | Scrum.org | 2023 |
| ICAgile Certified Professional | ICAgile | 2021 |

## Languages

English, Scots
""", encoding="utf-8")


def gdoc(tag, klass, *spans):
    return f'<{tag} class="{klass}">' + "".join(f'<span class="{k}">{esc(t)}</span>' for k, t in spans) + f"</{tag}>"


def glist(n, *items):
    return f'<ul class="lst-kix_a{n}-0 start">' + "".join(f'<li class="c2 li-bullet-0"><span class="c5">{one}</span></li>' for one in items) + "</ul>"


def grole(n, title, employer, time, *items):
    return gdoc("p", "c1", ("c7", title), ("c5", f", {employer}")) + gdoc("p", "c1", ("c9", time)) + glist(n, *items) + '<p class="c1 c4"><span class="c5"></span></p>'


(APART / "36-docs.html").write_text(
    '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(https://themes.example/css?kit=a);'
    '.lst-kix_a1-0>li:before{content:"\\0025cf  "}.c7{font-weight:700;font-size:12pt}.c5{font-weight:400;font-size:11pt}.c9{font-style:italic;color:#666}.c3{font-weight:700;font-size:16pt}'
    '.c4{height:11pt}</style></head><body class="c11 doc-content"><p class="c8 title" id="h.abc"><span class="c3">Declan Rushworth</span></p>'
    + gdoc("p", "c1", ("c5", "declan.rushworth@example.org")) + gdoc("p", "c1", ("c3", "Summary"))
    + gdoc("p", "c1", ("c5", "Product manager who started up the pole and knows why meters fail."))
    + gdoc("p", "c1", ("c3", "Employment"))
    + grole(1, "Product Manager", "Ashdown Energy", "January 2023 – present", "Chose the first three tariffs to sell to landlords, and left two out that regulators may forbid.",
            "Interviewed 30 landlords; nine of them signed before launch.")
    + grole(2, "Product Owner", "Ashdown Energy", "June 2020 – December 2022", "Owned the smart meter backlog.", "Brought failed visits from 17% to 11% by asking for a photo of the cupboard.")
    + grole(3, "Field Engineer", "Gridline Services Ltd", "April 2015 – May 2020", "Installed meters.")
    + gdoc("p", "c1", ("c3", "Certifications")) + gdoc("p", "c1", ("c5", "AIPMM Certified Product Manager, October 2023"))
    + gdoc("p", "c1", ("c3", "Schools")) + gdoc("p", "c1", ("c5", "NVQ Level 3 Electrical, Moorside College, 2014")) + "</body></html>", encoding="utf-8")


# PDF, object by object
class Pdf:
    def __init__(self):
        self.content = []

    def text(self, x, y, text, size=10, bold=False, kerned=False):
        def lit(s):
            return "(" + s.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
        font = "F2" if bold else "F1"
        if kerned:  # as TeX: words without blanks, moved apart
            array = " -333 ".join(lit(word) for word in text.split(" "))
            self.content.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm [{array}] TJ ET")
        else:
            self.content.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm {lit(text)} Tj ET")

    def save(self, path):
        stream = "\n".join(self.content).encode("cp1252")
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                   b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>",
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
                   b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream"]
        out, places = b"%PDF-1.4\n", []
        for i, one in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % i + one + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
        out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
        path.write_bytes(out)


tex = Pdf()
tex.text(72, 730, "Jonas Falkensteg", 17, kerned=True)
tex.text(72, 712, "jonas.falkensteg@example.org", 9, kerned=True)
y = 680


def line(x, text, size=10, bold=False, gap=13):
    global y
    tex.text(x, y, text, size, bold, kerned=True)
    y -= gap


line(72, "Experience", 12, True, 18)
for title, employer, time, bullets in [
    ("Technical Product Owner", "Granitewerk AG, Zürich", "Oct. 2020 – present", [
        ["Responsible for the order of work on the", "quarry planning system."],
        ["Replaced the nightly import by events after", "two outages, and gave up the mobile view", "for it."],
        ["Together with support I read every com-", "plaint of a year."]]),
    ("Software Engineer", "Granitewerk AG, Zürich", "Mar. 2016 – Sept. 2020", [["Developed the stock service."], ["Mentored two trainees."]])]:
    line(72, title, 10, True)
    line(72, employer)
    line(72, time, 9, False, 14)
    for bullet in bullets:
        tex.text(76, y, "•", 10)
        for part in bullet:
            line(86, part, 10, False, 12)
    y -= 8
y = 680
line(350, "Education", 12, True, 18)
line(350, "MSc Computer Science", 10, True)
line(350, "ETH Zürich, 2014 – 2016", 10, False, 24)
line(350, "Certificates", 12, True, 18)
line(350, "Professional Scrum Product")
line(350, "Owner II, 2024", 10, False, 24)
line(350, "Skills", 12, True, 18)
line(350, "Kotlin, Kafka, story mapping", 10, False, 24)
line(350, "Languages", 12, True, 18)
line(350, "German, English")
tex.save(APART / "30-tex-columns.pdf")

li = Pdf()
for y0, text, size, bold in [(750, "Contact", 13, True), (732, "beatriz.almonte@example.org", 9, False), (714, "www.linkedin.com/in/", 9, False), (702, "beatriz-almonte-example", 9, False),
                             (690, "(LinkedIn)", 9, False), (664, "Top Skills", 13, True), (646, "Backlog Management", 9, False), (632, "Facilitation", 9, False), (618, "User Stories", 9, False),
                             (592, "Languages", 13, True), (574, "Spanish (Native or Bilingual)", 9, False), (560, "English (Full Professional)", 9, False),
                             (534, "Certifications", 13, True), (516, "Certified ScrumMaster", 9, False), (502, "Professional Scrum Product", 9, False), (490, "Owner I", 9, False)]:
    li.text(24, y0, text, size, bold)
for y0, text, size, bold in [(745, "Beatriz Almonte", 26, False), (722, "Product Owner at Solstice Rail | tickets that people understand", 12, False), (706, "Sheffield, England, United Kingdom", 10, False),
                             (676, "Summary", 16, True), (656, "I like queues that get shorter.", 11, False), (624, "Experience", 16, True),
                             (602, "Solstice Rail", 12, True), (586, "4 years 9 months", 10, False), (568, "Product Owner", 11.5, False), (553, "January 2022 - Present (4 years 11 months)", 10, False),
                             (538, "Sheffield, England, United Kingdom", 10, False), (520, "I own the ticket machine. Asked 200 passengers on platforms which button they", 10, False),
                             (507, "miss; the return ticket came before the day pass.", 10, False), (490, "We moved returns to the first page and queues fell from 9 to 5 minutes.", 10, False),
                             (466, "Associate Product Owner", 11.5, False), (451, "March 2020 - December 2021 (1 year 10 months)", 10, False), (436, "Leeds, England, United Kingdom", 10, False),
                             (408, "Nimbus Insurance Group", 12, True), (392, "Scrum Master", 11.5, False), (377, "May 2017 - February 2020 (2 years 10 months)", 10, False), (362, "York, England, United Kingdom", 10, False),
                             (344, "Helped three teams to finish what they began.", 10, False), (310, "Education", 16, True), (288, "Universidad de Salamanca", 12, False),
                             (273, "Bachelor's degree, Psychology · (2012 - 2016)", 10, False), (30, "Page 1 of 1", 8, False)]:
    li.text(225, y0, text, size, bold)
li.save(APART / "32-linkedin-layout.pdf")
