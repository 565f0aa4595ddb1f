"""The server of the preview: the site's own files, with a script that has the page reload.

It listens on this machine only and answers no other host's name, so that no web page elsewhere can read the reports
(DNS rebinding). Nothing of it stands in `site/`.
"""

import functools
import html
import http.server
import io
import re
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import msgspec

from generator import links
from generator.serve.preview import Preview, State

HOST = "127.0.0.1"
OWN = "/-sitrep/"
"""Below this address stands what is the server's and not the site's; no page of a site begins with a hyphen."""

_NAMES = frozenset((HOST, "localhost"))
_HEARTBEAT = 10.0
"""Seconds after which a connection is tried: one whose page is gone ends then."""

_POLICY = re.compile(rb'(http-equiv="Content-Security-Policy" content="[^"]*)"')
_SCRIPT = '<script src="{}reload.js?{}" defer></script>'


def server(preview: Preview, port: int) -> http.server.ThreadingHTTPServer:
    """A server that is not yet running; port 0 takes any that is free. Raises OSError where the port is taken."""
    made = http.server.ThreadingHTTPServer((HOST, port), functools.partial(_Handler, preview))
    made.daemon_threads = True
    return made


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers with files of the site; asked for a page while there is none, it says what is wrong."""

    def __init__(self, preview: Preview, *arguments: object) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.site))  # type: ignore[arg-type]

    def parse_request(self) -> bool:
        """Read the head of a request; one that asks for another host goes no further."""
        if not super().parse_request():
            return False
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in _NAMES:
            self.send_error(HTTPStatus.FORBIDDEN, "This preview is for this machine only.")
            return False
        return True

    def do_GET(self) -> None:
        """Answer a browser."""
        if self.path == f"{OWN}events":
            self._events()
        elif self.path.startswith(f"{OWN}reload.js"):
            self._answer(files("generator.serve").joinpath("reload.js").read_bytes(), "text/javascript")
        else:
            super().do_GET()

    def send_head(self) -> io.BytesIO | IO[bytes] | None:  # type: ignore[override]
        """A page with the script in it; any other file as it is."""
        path = self._page()
        if path is None:
            return super().send_head()
        version = self.preview.state.version
        try:
            data, status = path.read_bytes(), HTTPStatus.OK
        except OSError:
            missing = self.preview.site / links.NOT_FOUND
            data = missing.read_bytes() if missing.is_file() else _complaint(self.preview.state)
            status = HTTPStatus.NOT_FOUND
        self._answer(with_script(data, version), "text/html; charset=utf-8", status)
        return None

    def _page(self) -> Path | None:
        path = self.preview.site / self.translate_path(self.path)
        if path.is_dir():
            return path / "index.html" if urlsplit(self.path).path.endswith("/") else None
        return path if path.suffix == ".html" or not path.exists() else None

    def _answer(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    def _events(self) -> None:
        """Tell the state, and every later one, for as long as the page is open (server-sent events)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        state = self.preview.state
        try:
            self._tell(state)
            while not self.preview.closed:
                before, state = state, self.preview.wait(state, _HEARTBEAT)
                if state == before:
                    self.wfile.write(b":\n\n")
                else:
                    self._tell(state)
        except OSError:
            return  # the page is closed

    def _tell(self, state: State) -> None:
        self.wfile.write(b"data: " + msgspec.json.encode(state) + b"\n\n")

    def end_headers(self) -> None:
        """Nothing is kept: the next look must show what is there then."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def list_directory(self, path: str) -> None:  # type: ignore[override]  # noqa: ARG002 - the library's
        """A folder without a page is no page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's
        """Say nothing: the terminal is for what builds say."""


def with_script(page: bytes, version: str) -> bytes:
    """A page as the preview serves it: with the script, and a policy that lets the script listen."""
    page = _POLICY.sub(rb"\1; connect-src 'self'" + b'"', page) if b"connect-src" not in page else page
    script = _SCRIPT.format(OWN, version).encode()
    return page.replace(b"</head>", script + b"\n</head>", 1)


def _complaint(state: State) -> bytes:
    """A page where there is none: what is wrong, or that it is not there."""
    problems = state.problems or ("There is no such page.",)
    listed = "".join(f"<pre>{html.escape(problem)}</pre>\n" for problem in problems)
    head = "<!doctype html>\n<html lang=en>\n<head><meta charset=utf-8><title>Not built</title></head>\n"
    return f"{head}<body><h1>Not built</h1>\n{listed}</body>\n</html>\n".encode()
