"""`.mhtml`: a web page saved whole, as Chromium does: a mail whose first HTML part is the page."""

from generator.errors import BuildError, Problem
from generator.intake.draft import Draft
from generator.intake.readers import limits, mail, webpage

MEGABYTES = 100
"""Pictures count; they are not read."""


def read(data: bytes, where: str) -> tuple[Draft, ...]:
    """The one report of a page's archive. Raises BuildError."""
    limits.refuse_large(data, where, MEGABYTES, "a page's archive")
    message = mail.parse(data, where)
    page = next((part for part in mail.leaves(message) if part.get_content_type() == "text/html"), None)
    if page is None:
        hint = "Save the page again in the browser, as one file or as .html."
        raise BuildError([Problem(where, None, "there is no web page in this archive", hint)])
    source = mail.payload(page)
    limits.refuse_large(source, where, webpage.MEGABYTES, "a web page")
    address = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    return (webpage.of_text(webpage.text_of(source, where), where, address),)
