"""The print edition: the whole book as one PDF, printed by the browser.

All pages are put on one, so that every link within the book stays a link.
"""

import re
from pathlib import Path
from posixpath import basename
from urllib.parse import urldefrag, urljoin

from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from build_tools import chromium
from build_tools.editions import TEMPLATES
from build_tools.site import BUILT, CITATION, CONFIG, EDITION, address, pages, pages_address

NAME = f"{EDITION}.pdf"
STYLE = Path(__file__).with_name("pdf.css")
WIDTH = 658  # pixels of CSS between the margins that pdf.css gives a page
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")

# A formula that is wider than the page is set smaller.
FIT = """() => {
  for (const box of document.querySelectorAll("mjx-container")) {
    const formula = box.querySelector("mjx-math").getBoundingClientRect();
    const number = box.parentElement.querySelector(".eqno");
    const parent = box.closest("p, li, dd, td, div");
    const used = number ? 2 * number.getBoundingClientRect().width + 16 : 0;
    const room = parent.getBoundingClientRect().width - used;
    const size = (parseFloat(box.style.fontSize) || 100) * room / formula.width;
    if (formula.width > room) box.style.fontSize = `${0.98 * size}%`;
  }
}"""

FILL_CONTENTS = """(numbers) => document.querySelectorAll(".book-contents span").forEach(
  (span, i) => { span.textContent = numbers?.[i] ?? "000"; })"""


def article(soup, name, site):
    """Return the text of a page, made ready for paper."""
    text = still(soup, site)
    for cell in text("details", class_="hide"):
        cell.summary.decompose()
        cell.unwrap()
    chapter = text.find("section")
    for number in chapter("span", class_="section-number"):
        number.unwrap()  # or a bookmark says it twice: see `once`
    move_answers(soup, chapter)
    move_solutions(soup, chapter)
    point_within(soup, chapter, name, site)
    return chapter


def still(soup, site):
    """Return the text of a page, with a picture where a live view was."""
    text = soup.find("article")
    for tag in text("script", type=re.compile("widget-view")):
        stills = tag.find_next_sibling("noscript")
        if stills:
            where = tag.find_parent("section")["id"]
            tag.insert_before(*printed(soup, stills, f"{site}#{where}"))
    for tag in text(["script", "noscript", "style"]):
        tag.decompose()
    for tag in text(class_="headerlink"):
        tag.decompose()
    return text


def printed(soup, stills, address):
    """Return the still pictures of a live view, and where it moves."""
    shown = list(stills("img"))
    for image in shown:
        image.attrs.pop("loading", None)  # on paper all are wanted
    moves = dict.fromkeys(p.get_text().split(". ", 1)[1] for p in stills("p"))
    note = soup.new_tag("p", attrs={"class": "live"})
    note.append(f"A still picture. {' '.join(moves)} It moves at ")
    link = soup.new_tag("a", href=address)
    link.string = urldefrag(address)[0].removeprefix("https://")
    note.extend([link, "."])
    return [*shown, note]


def move_answers(soup, chapter):
    """Leave a quiz its questions, and put the answers at the chapter's end."""
    answers = soup.new_tag("ol")
    for first in chapter("details"):
        if first.parent is None:
            continue  # moved with the first choice of its question
        choices = soup.new_tag("ol", attrs={"class": "choices"})
        verdicts = soup.new_tag("ol", attrs={"class": "choices"})
        first.insert_before(choices)
        while (choice := choices.find_next_sibling(True)) and (choice.name == "details"):
            option, verdict = soup.new_tag("li"), soup.new_tag("li")
            option.extend(list(choice.summary.extract().contents))
            verdict.extend(list(choice.contents))
            choices.append(option)
            verdicts.append(verdict)
            choice.extract()
        answer = soup.new_tag("li")
        answer.append(verdicts)
        answers.append(answer)
    if answers.contents:
        append_section(soup, chapter, "Answers to the quiz", [answers])


def move_solutions(soup, chapter):
    """Put the solutions of exercises at the chapter's end."""
    solutions = [tag.extract() for tag in chapter("div", class_="solution")]
    if solutions:
        append_section(soup, chapter, "Solutions", solutions)


def append_section(soup, chapter, title, content):
    section = soup.new_tag("section")
    heading = soup.new_tag("h2")
    heading.string = title
    section.extend([heading, *content])
    chapter.append(section)


def point_within(soup, chapter, name, site):
    """Let names differ from page to page, and links lead within the PDF."""
    for tag in [chapter, *chapter(id=True)]:
        tag["id"] = f"{name}--{tag['id']}"
    chapter["data-page"] = name
    for tag in chapter(True):
        for key in REFERENCES:
            if key in tag.attrs:
                tag[key] = f"{name}--{tag[key]}"
    chapter.insert(0, soup.new_tag("span", id=name))
    known = set(pages())
    for link in chapter("a", href=True):
        page, place = urldefrag(link["href"])
        if "://" in page or page.startswith("mailto:"):
            continue
        target = basename(page).removesuffix(".html") or name
        if target in known and "=" not in place:  # else it is a state of the playground
            link["href"] = f"#{target}--{place}" if place else f"#{target}"
        else:
            link["href"] = urljoin(site, link["href"])
    for image in chapter("img"):
        image["src"] = image["src"].replace("../", "html/", 1)


def assemble():
    """Return the whole book as one page of HTML.

    Its table of contents leaves room for the numbers of the sheets.
    """
    base = pages_address(address())
    chapters, contents = [], []
    for name in pages():
        path = BUILT / "book" / f"{name}.html"
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        chapters.append(article(soup, name, f"{base}book/{name}.html"))
        contents.append((name, chapters[-1].h1.get_text()))
    styles = "".join(
        str(link).replace("../_static", "html/_static") for link in soup("link", rel="stylesheet")
    )
    return TEMPLATES.get_template("pdf.html.j2").render(
        title=CONFIG["title"],
        author=CONFIG["author"],
        version=CITATION["version"],
        date=CITATION["date-released"],
        base=base,
        styles=styles,
        style=STYLE.read_text("utf-8"),
        contents=contents,
        chapters="".join(map(str, chapters)),
    )


def prepare(page, source):
    """Open the assembled book as it will be on paper."""
    page.set_default_timeout(120_000)  # a busy machine needs more than 30 s
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": WIDTH, "height": 930})
    page.goto(source.as_uri(), wait_until="load")
    page.evaluate("MathJax.startup.promise.then(() => document.fonts.ready)")
    page.evaluate(FIT)


def starts(path):
    """Return on which sheet each chapter of a PDF begins, by its title."""
    reader = PdfReader(path)
    tops = [item for item in reader.outline if not isinstance(item, list)]
    return {once(item.title): reader.get_destination_page_number(item) + 1 for item in tops}


def once(title):
    """Return a title that Chromium wrote twice, as it does at a page's top."""
    half = title[: len(title) // 2]
    return half if title == 2 * half else title


def outline(parent):
    """Yield each bookmark below another one."""
    item = parent.get("/First")
    while item is not None:
        item = item.get_object()
        yield item
        yield from outline(item)
        item = item.get("/Next")


def print_to(page, target):
    """Print a prepared page, each sheet with its number at the foot."""
    number = (
        '<div style="width: 100%; text-align: center; font: 8pt sans-serif">'
        '<span class="pageNumber"></span></div>'
    )
    page.pdf(
        path=target,
        prefer_css_page_size=True,
        print_background=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=number,
        outline=True,
        tagged=True,
    )


def print_with_contents(browser, source, target, tries=3):
    """Print until the table of contents says where the chapters begin.

    That is known only once it is printed, and numbers that are filled in can move what follows.
    Each printing opens the book anew: Chromium breaks a page that it has printed before otherwise.
    """
    numbers = None
    for _ in range(tries):
        page = browser.new_page()
        prepare(page, source)
        page.evaluate(FILL_CONTENTS, numbers)
        print_to(page, target)
        titles = page.locator(".book-contents a").all_text_contents()
        page.close()
        sheets = starts(target)
        printed_numbers, numbers = numbers, [str(sheets[title]) for title in titles]
        if printed_numbers == numbers:
            return
    raise RuntimeError(f"the chapters begin on other sheets in each of {tries} printings")


def write_pdf():
    """Print the built book, and return where the file is."""
    source, target = BUILT.parent / "print.html", BUILT.parent / NAME
    source.write_text(assemble(), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        print_with_contents(browser, source, target)
        browser.close()
    writer = PdfWriter(clone_from=target)
    for item in outline(writer.root_object["/Outlines"]):
        item[NameObject("/Title")] = TextStringObject(once(item["/Title"]))
    abstract = " ".join(CITATION["abstract"].split())
    writer.add_metadata(
        {
            "/Title": CONFIG["title"],
            "/Author": CONFIG["author"],
            "/Subject": abstract,
            "/Keywords": ", ".join(CITATION["keywords"]),
        }
    )
    writer.write(target)
    return target


if __name__ == "__main__":
    path = write_pdf()
    print(
        f"The print edition: {path} ({len(PdfReader(path).pages)} pages, "
        f"{path.stat().st_size / 1e6:.1f} MB)"
    )
