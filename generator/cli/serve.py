"""`sitrep serve`: the site while one works on it."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import showing
from generator.cli.telling import tell

if TYPE_CHECKING:
    from generator.build import Summary
    from generator.errors import BuildError
    from generator.model.scope import Scope


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any that is free."
)
@click.option("--open", "show", is_flag=True, help="Open the site in the browser.")
@showing
@click.pass_obj
def serve(folder: Path, *, port: int, show: bool, scope: "Scope") -> None:
    """Show the site on this machine while you work: it is built anew with every change, and open pages reload.

    With --audience, --as-of or --text it is the site that such a build makes, and nothing else is shown.
    """
    from generator.errors import BuildError, Problem
    from generator.serve import Preview, server, watching

    preview = Preview(folder, _tell, scope)
    try:
        made = server(preview, port)
    except OSError as error:
        what = f"this port can't be used: {error.strerror}"
        hint = "Name another one: sitrep serve --port 8001"
        raise BuildError([Problem(f"port {port}", None, what, hint)]) from None
    address = f"http://127.0.0.1:{made.server_port}/"
    threading.Thread(target=made.serve_forever, daemon=True).start()
    builder = threading.Thread(target=preview.run)
    with watching(folder, preview.changed):
        builder.start()
        click.echo(f"Serving {address} (Ctrl-C ends it)")
        if show:
            import webbrowser

            webbrowser.open(address)
        try:
            builder.join()
        except KeyboardInterrupt:
            click.echo("")
        finally:
            preview.close()
            made.shutdown()
            builder.join()


def _tell(summary: "Summary | BuildError", seconds: float) -> None:
    """A line a build, and what is wrong."""
    from generator.errors import BuildError

    if isinstance(summary, BuildError):
        for problem in summary.problems:
            click.secho(str(problem), fg="red", err=True)
        click.echo("Not built; the site is as it was.", err=True)
        return
    tell(summary.quarantined, "not taken in: ", "red")
    click.echo(f"Built in {seconds:.1f} s: {summary.written} written, {summary.removed} removed.", err=True)
