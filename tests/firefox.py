"""Debian's Firefox, which Playwright cannot drive, over its own Marionette protocol (a length, a colon and JSON)."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

FIREFOX = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
_PREFERENCES = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "toolkit.telemetry.enabled": False,
}
_START = 60
"""Seconds that Firefox may take to start."""

_KEYS = {"Escape": "\ue00c", "Enter": "\ue007", "Tab": "\ue004", "ArrowDown": "\ue015", "Control": "\ue009"}
"""As WebDriver names keys that write nothing."""


class Firefox:
    """A running Firefox with one tab."""

    def __init__(self, connection: socket.socket, stream: BinaryIO) -> None:
        self._connection = connection
        self._stream = stream
        self._read()
        self._number = 0
        self.call("WebDriver:NewSession", {})

    def _read(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) not in {b":", b""}:
            length += byte
        return json.loads(self._stream.read(int(length)))

    def call(self, command: str, arguments: dict[str, Any]) -> Any:
        """Send a command of WebDriver and wait for its answer."""
        self._number += 1
        message = json.dumps([0, self._number, command, arguments]).encode()
        self._connection.sendall(b"%d:%s" % (len(message), message))
        _kind, _number, error, result = self._read()
        if error:
            raise AssertionError(f"{command}: {error['message']}")
        return result.get("value") if isinstance(result, dict) and set(result) == {"value"} else result

    def settle(self) -> None:
        """Wait until the page is loaded with all it needs: what is left earlier is told of as not loaded."""
        self.wait("return performance.getEntriesByType('navigation')[0].loadEventEnd > 0")

    def open(self, url: str) -> None:
        """Go to a page and wait until it is loaded."""
        self.call("WebDriver:Navigate", {"url": "about:blank"})
        self.call("WebDriver:Navigate", {"url": url})

    def run(self, script: str, *arguments: object) -> Any:
        """What a function of this body returns in the page."""
        return self.call("WebDriver:ExecuteScript", {"script": script, "args": list(arguments), "sandbox": "default"})

    def press(self, *keys: str) -> None:
        """Press keys together, by name or as what they write."""
        names = [_KEYS.get(key, key) for key in keys]
        actions = [{"type": "keyDown", "value": key} for key in names]
        actions += [{"type": "keyUp", "value": key} for key in reversed(names)]
        self.call("WebDriver:PerformActions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def type(self, words: str) -> None:
        """Type words, key by key."""
        for letter in words:
            self.press(letter)

    def wait(self, script: str, *arguments: object, seconds: float = 15) -> Any:
        """What a function of this body returns as soon as that is something."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = self.run(script, *arguments)
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(f"nothing after {seconds} seconds: {script}")

    def complaints(self, top: str) -> list[str]:
        """What the browser's console says of pages below an address: errors, warnings, what a policy blocked; once."""
        self.call("Marionette:SetContext", {"value": "chrome"})
        script = (
            "const said = Services.console.getMessageArray().filter(m => m instanceof Ci.nsIScriptError);"
            "Services.console.reset();"
            "return said.map(m => `${m.sourceName} ${m.errorMessage}`)"
        )
        said: list[str] = self.run(script)
        self.call("Marionette:SetContext", {"value": "content"})
        # A test that asks for a computed style forces a layout itself.
        return [line for line in said if top in line and "Layout was forced" not in line]


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A Firefox without a window, with a new profile in an empty folder."""
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in _PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = [str(FIREFOX), "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
    with subprocess.Popen(
        [*command, "--profile", str(profile)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            with (
                socket.create_connection(("127.0.0.1", _port(profile)), timeout=_START) as connection,
                connection.makefile("rb") as stream,
            ):
                yield Firefox(connection, stream)
        finally:
            process.terminate()


def _port(profile: Path) -> int:
    until = time.monotonic() + _START
    while time.monotonic() < until:
        try:
            return int((profile / "MarionetteActivePort").read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            time.sleep(0.05)
    raise AssertionError("Firefox did not start")
