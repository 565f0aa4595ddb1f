"""`sitrep completion`: what a shell needs to complete the program's words."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what completes commands and options in a SHELL.

    Once, in bash:  sitrep completion bash >> ~/.bashrc

    in zsh:  sitrep completion zsh >> ~/.zshrc

    in fish:  sitrep completion fish > ~/.config/fish/completions/sitrep.fish
    """
    kind = get_completion_class(shell)
    if kind is None:  # click knows the three; a plugin of its may have taken one away
        raise click.UsageError(f"click can't complete in {shell}")
    click.echo(kind(context.find_root().command, {}, "sitrep", "_SITREP_COMPLETE").source())
