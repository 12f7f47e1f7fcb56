"""The commands, one module each; a module is imported when its command is asked for."""

from __future__ import annotations

import ast
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dateline.commands.options import DEFAULT_DB

NAMES = (
    "ingest",
    "read",
    "timeline",
    "contradictions",
    "positions",
    "events",
    "articles",
    "search",
    "show",
    "diff",
    "history",
    "replay",
    "verify",
    "report",
    "serve",
    "export",
    "correct",
    "retract",
    "re-read",
    "forget",
    "merge",
    "split",
    "fix-date",
    "name",
    "dismiss",
    "undo",
    "decisions",
    "dump",
    "load",
    "backup",
)


class Command(TyperCommand):
    """A command whose help starts with the example that its docstring ends with."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings["help"], self.example = _parted(settings["help"])
        super().__init__(*args, **settings)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the example, then what typer writes."""
        formatter.write(f"{self.example}\n\n")
        super().format_help(ctx, formatter)


class Commands(TyperGroup):
    """Imports the command that is asked for alone, so that `--version` and errors of usage are quick."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings["help"], self.example = _parted(settings["help"])
        super().__init__(*args, **settings)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the example, then what typer writes."""
        formatter.write(f"{self.example}\n\n")
        super().format_help(ctx, formatter)

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the commands in the order in which people meet them."""
        del ctx
        return list(NAMES)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands with what each does, for which none is imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _summary(name)) for name in self.list_commands(ctx)])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command; an unknown name loads all, so that a near one can be suggested."""
        for name in (cmd_name,) if cmd_name in NAMES else NAMES:
            if name not in self.commands:
                self.commands[name] = _loaded(name)
        return super().get_command(ctx, cmd_name)


def _summary(name: str) -> str:
    """Return the first line of what a command's source says that it does: to import all takes a second."""
    function = name.replace("-", "_")
    source = ast.parse(Path(__file__).with_name(f"{function}.py").read_text(encoding="utf-8"))
    found = next(node for node in source.body if isinstance(node, ast.FunctionDef) and node.name == function)
    return (ast.get_docstring(found) or "").partition("\n")[0]


def _loaded(name: str) -> Any:
    """Return the command that the function of that name makes, in the module of that name."""
    maker = typer.Typer(add_completion=False, rich_markup_mode=None)
    function = name.replace("-", "_")
    maker.command(name, cls=Command)(getattr(import_module(f"dateline.commands.{function}"), function))
    return typer.main.get_command(maker)


def _parted(text: str) -> tuple[str, str]:
    """Return a docstring without the example at its end, and the example."""
    words, mark, example = text.partition("Example: ")
    return words.strip(), f"{mark}{example.strip()}"


app = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def dateline(
    ctx: typer.Context,
    db: Annotated[
        str, typer.Option(metavar="PATH|URL", envvar="DATELINE_DB", help="The database, for all commands.")
    ] = DEFAULT_DB,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Read news articles; show what happened, when, who says so, and where accounts contradict each other.

    Example: dateline ingest articles/ && dateline timeline --about Trump,Kim && dateline contradictions
    """
    ctx.obj = db
