"""Profiles as LinkedIn saves them: a dark sidebar, "Page 1 of 2" below, lengths in brackets; and a designer's page (28)."""
import subprocess
import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4, letter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

for name, style in (("Sans", "Regular"), ("Bold", "Bold")):
    found = subprocess.run(["fc-match", "-f", "%{file}", f"Liberation Sans:style={style}"], check=True, capture_output=True, text=True)
    pdfmetrics.registerFont(TTFont(name, found.stdout))
SIDEBAR = 200


class Saved:
    """A page of a saved profile, filled from the top; a full page begins the next."""

    def __init__(self, path, pages):
        self.canvas = Canvas(str(path), pagesize=letter, invariant=1)
        self.canvas.setProducer("Apache FOP Version 2.3")
        self.pages, self.page = pages, 0
        self.begin()

    def begin(self):
        self.page += 1
        self.y = 740
        self.canvas.setFillColorRGB(0.16, 0.24, 0.29)
        self.canvas.rect(0, 0, SIDEBAR, 792, stroke=0, fill=1)
        self.canvas.setFillColorRGB(0.5, 0.5, 0.5)
        self.canvas.setFont("Sans", 9)
        self.canvas.drawString(SIDEBAR + 180, 24, f"Page {self.page} of {self.pages}")

    def side(self, parts):
        y = 740
        self.canvas.setFillColorRGB(1, 1, 1)
        for heading, lines in parts:
            self.canvas.setFont("Sans", 13)
            self.canvas.drawString(16, y, heading)
            y -= 18
            for line in lines:
                self.canvas.setFont("Sans", 10.5)
                for part in wrapped(line, "Sans", 10.5, SIDEBAR - 32):
                    self.canvas.drawString(16, y, part)
                    y -= 14
                y -= 4
            y -= 16

    def text(self, line, size=12, font="Sans", grey=0.1, after=0):
        for part in wrapped(line, font, size, 612 - SIDEBAR - 48):
            if self.y < 60:
                self.canvas.showPage()
                self.begin()
            self.canvas.setFillColorRGB(grey, grey, grey)
            self.canvas.setFont(font, size)
            self.canvas.drawString(SIDEBAR + 24, self.y, part)
            self.y -= size * 1.45
        self.y -= after

    def heading(self, line):
        self.y -= 10
        self.text(line, 15.75, after=6)

    def company(self, name, length=None):
        self.y -= 4
        self.text(name, 12)
        if length:
            self.text(length, 10.5, grey=0.4)

    def role(self, title, dates, place=None, said=()):
        self.text(title, 12.5)
        self.text(dates)
        if place:
            self.text(place, 10.5, grey=0.5)
        for line in said:
            self.text(line)
        self.y -= 8

    def save(self):
        assert self.page == self.pages, self.page
        self.canvas.save()


def wrapped(line, font, size, width):
    lines, now = [], ""
    for word in line.split(" "):
        more = (now + " " + word).strip()
        if now and pdfmetrics.stringWidth(more, font, size) > width:
            lines.append(now)
            now = word
        else:
            now = more
    return lines + [now]


def energy(to):
    page = Saved(to / "09-linkedin-energy.pdf", 2)
    page.side([
        ("Contact", ["amara.okonjo@example.com", "www.linkedin.com/in/amara-example (LinkedIn)"]),
        ("Top Skills", ["Product Discovery", "Stakeholder Management", "Backlog Management"]),
        ("Languages", ["English (Native or Bilingual)", "Spanish (Limited Working)"]),
        ("Certifications", ["Professional Scrum Product Owner™ II", "SAFe® 5 Scrum Master", "Google Analytics Individual Qualification"]),
    ])
    page.text("Amara Okonjo-Reyes", 26)
    page.text("Senior Product Owner at Helio Grid | Energy | Ex-Scrum Master", 12)
    page.text("Greater Ashport Area", 12, grey=0.5)
    page.heading("Summary")
    page.text("I help teams in the energy business build the right thing. Before product I was a Scrum Master, and before that I "
              "nearly became a food scientist. What drives me: small steps, real users, honest numbers.", after=6)
    page.heading("Experience")
    page.company("Helio Grid", "5 years 11 months")
    page.role("Senior Product Owner", "January 2023 - Present (3 years 11 months)", "Ashport, Oregon, United States", [
        "- Own the product backlog for the outage map and the home meter app (3 squads)",
        "- Spent two storms in the call center; moved the outage estimate from an hour to \"we do not know yet\", which sounds worse "
        "and cut repeat calls by 38% between two winters",
        "- Turned down smart speaker support twice; under 2% of households asked and each would have cost a squad a quarter",
        "- Host monthly demo for regulators"])
    page.role("Product Owner", "January 2021 - December 2022 (2 years)", None, [
        "Responsible for the installer portal. Worked with compliance on safety forms. Launched appointment booking in 14 counties: "
        "no-shows dropped from 17% to 6%."])
    page.company("Brightwell Foods")
    page.role("Scrum Master", "March 2018 - December 2020 (2 years 10 months)", "Ashport", [
        "• Scrum Master for two teams (ERP, e-commerce)",
        "• Introduced retrospectives that people liked",
        "• Tracked velocity and removed impediments"])
    page.company("Brightwell Foods")
    page.role("Business Analyst Intern", "2017 - 2018 (1 year)")
    page.company("Campus Coffee Cooperative")
    page.role("Shift Lead", "September 2014 - June 2017 (2 years 10 months)", "Corvane, Oregon")
    page.heading("Education")
    page.text("Corvane State University", 12)
    page.text("Bachelor of Science - BS, Food Science and Technology · (2013 - 2017)", 10.5)
    page.save()


def freelancer(to):
    page = Saved(to / "10-linkedin-freelancer.pdf", 2)
    page.side([
        ("Contact", ["+41 55 501 00 88 (Mobile)", "lucien@marchetaud.example", "www.linkedin.com/in/lucien-m-example (LinkedIn)", "marchetaud.example (Portfolio)"]),
        ("Top Skills", ["Business Analysis", "Agile Project Management", "Requirements Elicitation"]),
        ("Certifications", ["Certified Scrum Product Owner® (CSPO)", "HERMES 5.1 Advanced", "Advanced Certified Scrum Product Owner℠", "PMI-ACP"]),
        ("Honors-Awards", ["Team of the year 2019"]),
        ("Publications", ["Why requirements age"]),
    ])
    page.text("Lucien Marchetaud", 26)
    page.text("Interim Product Owner & Business Analyst ▪ Public sector, insurance ▪ FR / DE / EN ▪ available from February", 12)
    page.text("Romont-le-Lac, Vaud, Switzerland", 12, grey=0.5)
    page.heading("Summary")
    page.text("For 12 years I have been called when a project has requirements and no product. My clients are cantons, insurers and two "
              "hospitals. I write little, I ask a lot, and I leave behind teams who know for whom they work.")
    page.text("References on request.", after=6)
    page.heading("Experience")
    page.company("Marchetaud Conseil Sàrl")
    page.role("Independent Consultant", "April 2014 - Present (12 years 8 months)", "Romont-le-Lac, Vaud, Switzerland", [
        "My own company, through which all assignments since 2014 have been contracted."])
    page.company("Caisse Lémanique d'Assurance")
    page.role("Interim Product Owner", "May 2025 - Present (1 year 7 months)", "Lausanne Area, Switzerland", [
        "Product owner for the accident declaration, one team of nine.",
        "★ Followed 22 declarations from the fall to the payment and found that the doctor's certificate was asked for three times; "
        "now once. Median time to payment 34 to 19 days.",
        "★ Negotiated with the IT department",
        "★ Refused to rebuild the intranet page, as nobody could name a reader"])
    page.company("Canton of Haute-Rive")
    page.role("Business Analyst (mandate)", "September 2022 - April 2025 (2 years 8 months)", None, [
        "Requirements for the new tax portal, 240 user stories, acceptance tests with 12 tax officers. HERMES project, then SAFe "
        "(PI Planning every ten weeks)."])
    page.company("Hôpital du Lac")
    page.role("Business Analyst and Project Manager", "January 2021 - December 2023 (3 years)", "Remote, 40%", [
        "• Selection of a supplier for bed management",
        "• Project plan, budget, steering committee"])
    page.company("Various clients")
    page.role("Business Analyst", "April 2014 - December 2020 (6 years 9 months)", None, [
        "Insurers and public transport. Functional specifications, data models, workshops. Details on request."])
    page.company("Banque Rhodan SA", "6 years 4 months")
    page.role("Project Manager", "June 2011 - March 2014 (2 years 10 months)", "Geneva Area, Switzerland", [
        "Led the replacement of the credit-limit system (CHF 3.2m)"])
    page.role("Analyst Programmer", "December 2007 - May 2011 (3 years 6 months)", "Geneva Area, Switzerland", [
        "COBOL and PL/SQL in the back office.",
        "Maintained the interfaces to the stock exchange and to four correspondent banks, on call every third weekend, and wrote the "
        "handbook that was in use until the system was replaced."])
    page.heading("Education")
    page.text("Haute école de gestion du Lac", 12)
    page.text("Bachelor's degree, Business Information Systems · (2004 - 2007)", 10.5, after=6)
    page.text("Gymnase de Romont", 12)
    page.text("Maturité · (2001 - 2004)", 10.5)
    page.save()


def designer(to):
    """Headings with a space between letters, sidebar at the right, and everything drawn in an order of its own."""
    canvas = Canvas(str(to / "28-designed-po.pdf"), pagesize=A4, invariant=1)
    canvas.setTitle("Untitled design (3)")
    canvas.setProducer("Canva")

    def put(x, y, line, font="Sans", size=9, spread=0.0, grey=0.15):
        text = canvas.beginText(x, y)
        text.setFont(font, size)
        text.setCharSpace(spread)
        text.setFillGray(grey)
        text.textOut(line)
        canvas.drawText(text)

    def block(x, y, lines):
        for line in lines:
            put(x, y, line)
            y -= 12.5

    canvas.setFillGray(0.93)
    canvas.rect(395, 0, 200, 842, stroke=0, fill=1)
    # the second role is drawn before the first, and the name last of all
    put(40, 430, "PRODUCT OWNER", "Bold", 10)
    put(40, 416, "Larkspur Pharmacies  |  Oct. 2020 – Sep. 2023", size=9)
    block(52, 400, ["Owned the repeat-prescription journey (web, app, counter)",
                    "Stood behind the counter in four branches; found that two of three",
                    "calls asked whether the medicine had come in, and built the message",
                    "“it is here” before the planned account page. Calls fell by 41 %.",
                    "Wrote user stories and kept the board tidy"])
    for y in (400, 387.5, 350):
        put(42, y, "•")
    put(40, 660, "SENIOR PRODUCT OWNER", "Bold", 10)
    put(40, 646, "Orchard & Vane Logistics  |  Oct. 2023 – now", size=9)
    block(52, 630, ["Lead the driver app and the depot screens with two teams (Kanban)",
                    "Cut the delivery photo from three steps to one after riding along on",
                    "11 tours, and gave up the signature; disputes did not rise (0.8 %)",
                    "Agreed with sales to stop two customer-specific screens",
                    "Report progress to the management every month"])
    for y in (630, 617.5, 592.5, 580):
        put(42, y, "•")
    put(40, 300, "APPRENTICE, THEN CLERK IN DISPATCH", "Bold", 10)
    put(40, 286, "Orchard & Vane Logistics  |  2014 – 2020", size=9)
    put(410, 700, "C O N T A C T", "Bold", 10)
    block(410, 684, ["joss.penhallow@example.org", "01632 960 777", "Flat 2, 16 Tidewater Lane", "Saltholme SX0 0AA", "age 31"])
    put(410, 590, "C E R T I F I C A T E S", "Bold", 10)
    block(410, 574, ["PSPO-I  (11/2020)", "PSK I  (2024)", "Forklift licence"])
    put(410, 500, "E D U C A T I O N", "Bold", 10)
    block(410, 484, ["Vocational diploma", "Logistics, 2014"])
    put(410, 430, "S K I L L S", "Bold", 10)
    for row, (skill, stars) in enumerate([("Discovery", 4), ("Jira", 5), ("SQL", 2)]):
        put(410, 414 - 14 * row, skill)
        for star in range(5):
            canvas.setFillGray(0.2 if star < stars else 0.8)
            canvas.circle(500 + 12 * star, 417 - 14 * row, 4, stroke=0, fill=1)
    put(40, 690, "EXPERIENCE", "Bold", 11, 3.2)
    put(40, 735, "Calm product owner with a soft spot for depots.", size=9.5)
    put(40, 770, "JOSS PENHALLOW", "Bold", 24, 2.4)
    canvas.save()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    energy(folder)
    freelancer(folder)
    designer(folder)
