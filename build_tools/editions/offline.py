"""The offline edition: the built pages in one zip, to be opened from a disk."""

import re
import zipfile

from build_tools.site import BUILT, EDITION

# What only a server, a search engine or another book's build asks for, maps
# for debuggers, and forms of a font or a style that no page uses.
NEEDLESS = re.compile(
    r"\.buildinfo|objects\.inv|sitemap\.xml|404\.html|.*\.map"
    r"|_static/locales/.*|_static/.*webpack-macros\.html"
    r"|_static/sphinx-thebe\..*|_static/preview\.png"
    r"|_static/vendor/.*(\.ttf|/js/.*)"
)


def write_zip(book=BUILT, folder=None):
    """Zip the built pages, and return where the file is.

    The same pages give the same file, byte by byte.
    """
    target = (folder or book.parent) / f"{EDITION}-offline.zip"
    pages = "".join(p.read_text("utf-8") for p in book.glob("book/*.html"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in book.rglob("*") if p.is_file()):
            name = path.relative_to(book).as_posix()
            # Pictures of earlier builds stay in the folder.
            old = path.parent.name == "_images" and path.name not in pages
            if not old and not NEEDLESS.fullmatch(name):
                entry = zipfile.ZipInfo(f"{EDITION}/{name}")
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes())
    return target


if __name__ == "__main__":
    path = write_zip()
    print(f"The offline edition: {path} ({path.stat().st_size / 1e6:.1f} MB)")
