"""LinkedIn's data export: CSV files in a ZIP, once as it is asked for in full, once the short one opened in a spreadsheet."""
import sys
import zipfile
from pathlib import Path

WHEN = (2026, 11, 3, 7, 0, 0)


def pack(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, WHEN), content, zipfile.ZIP_DEFLATED)


def full(to):
    pack(to / "25-linkedin-export.zip", {
        "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
        "Noor,Vasquez-Lindqvist,,\"3 Harbour Steps, Gullmouth\",Mar 9,Product Owner | Tidal energy,\"Ten years between engineers and everybody else.\n\nI like \"\"boring\"\" products.\",Renewables,GM9 9ZZ,\"Gullmouth, Scotland\",,[PERSONAL:noor.example],\n",
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
        "Selkie Tidal,Product Owner,\"Own the backlog for turbine monitoring.\n\n• Went out on the service boat three times; put the alarm that wakes people at night behind a second check, false alarms 19 a week to 2\n"
        "• Told the CEO why the public dashboard waits a year\n• SAFe, one train of five teams\",\"Gullmouth, Scotland, United Kingdom\",Feb 2023,\n"
        "Selkie Tidal,Business Analyst,\"Requirements, interface lists, \"\"as built\"\" documents\",,Sep 2020,Jan 2023\n"
        "\"Ness, Moir & Daughters\",Mechanical Engineer,,Aberlour,2015,Sep 2020\n",
        "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversity of Gullmouth,2010,2015,,MEng Mechanical Engineering,Rowing\n",
        "Skills.csv": "Name\nBacklog Management\nMATLAB\nTurbines\n",
        "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
        "Certified SAFe® 6 Product Owner/Product Manager,https://badges.example/1,Scaled Agile,Apr 2025,Apr 2026,77-001\n"
        "Professional Scrum Product Owner™ I (PSPO I),,Scrum.org,Nov 2022,,\n",
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nnoor.vl@example.org,Yes,Yes,1/2/20\n",
        "PhoneNumbers.csv": "Extension,Number,Type\n,+44 7700 900 250,Mobile\n",
        "Connections.csv": "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n"
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBram,Ossington,https://www.linkedin.com/in/bram-example,bram@example.net,Selkie Tidal,Product Manager,03 Mar 2024\n",
        "messages.csv": "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n1,Bram Ossington,Noor Vasquez-Lindqvist,2026-10-01,,\"Are you applying as Head of Product?\"\n",
        "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nBram,Ossington,Selkie Tidal,Product Manager,\"Noor led the strategy of the whole firm.\",\"01/05/26, 10:00 AM\",VISIBLE\n",
        "Jobs/Job Applications.csv": "Application Date,Contact Email,Company Name,Job Title,Job Url\n\"10/2/26, 9:11 AM\",noor.vl@example.org,Orchid Grid,Senior Product Manager,https://jobs.example/1\n",
        "Rich_Media.csv": "Date/Time,Media Description,Media Link\n",
    })


def short(to):
    bom = "\ufeff"
    rows = [
        "Title;Company Name;Started On;Finished On;Location;Description",
        "Project Manager / Scrum Master;Ville d'Aubrac;Jan 2022;;Aubrac;\"Digital services of the town; 40 000 inhabitants.\r\n- two teams, one supplier\r\n- kept the plan\"",
        "Chargée de projet;Ville d'Aubrac;Sep 2018;Dec 2021;Aubrac;",
        "Product Owner (mission);Kerguel Conseil pour Transport Sud;Mar 2020;Nov 2020;;\"Replaced the PO for the ticket shop; asked 25 riders, dropped the subscription by SMS\"",
        "Assistante;Kerguel Conseil;2016;2018;;",
        "",
    ]
    pack(to / "26-linkedin-short.zip", {
        "Basic_LinkedInDataExport_11-03-2026/Positions.csv": (bom + "\r\n".join(rows)).encode("utf-8"),
        "Basic_LinkedInDataExport_11-03-2026/Profile.csv": (bom + "First Name;Last Name;Headline;Geo Location\r\nMaëlys;Kerouanton-Diop;Cheffe de projet, bientôt PO;Aubrac\r\n").encode("utf-8"),
        "Basic_LinkedInDataExport_11-03-2026/Certifications.csv": (bom + "Name;Url;Authority;Started On;Finished On;License Number\r\n"
            "PSM 1;;Scrum.org;Jun 2021;;\r\nPMP;;Project Management Institute;2019;2025;\r\n").encode("utf-8"),
        "Basic_LinkedInDataExport_11-03-2026/Skills.csv": (bom + "Name\r\n").encode("utf-8"),
        "__MACOSX/Basic_LinkedInDataExport_11-03-2026/._Positions.csv": b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        ",
        "Basic_LinkedInDataExport_11-03-2026/.DS_Store": b"\x00\x00\x00\x01Bud1",
    })


if __name__ == "__main__":
    full(Path(sys.argv[1]))
    short(Path(sys.argv[1]))
