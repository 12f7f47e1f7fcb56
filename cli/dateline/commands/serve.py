"""`dateline serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, opened
from dateline.commands.output import result


def serve(
    ctx: typer.Context,
    *,
    host: Annotated[
        str,
        typer.Option(
            "--host", metavar="ADDRESS", help="Where to listen; others than this machine need a token."
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=0, max=65535, help="The port; 0 for any that is free.")
    ] = 8765,
    token: Annotated[
        str | None,
        typer.Option(
            "--token",
            metavar="TOKEN",
            envvar="DATELINE_TOKEN",
            help="What whoever asks must show; better in the environment, as others may see a command line.",
        ),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A name under which a proxy serves it; may be repeated."),
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Take no decisions of editors.")] = False,
    editor: Annotated[
        str | None,
        typer.Option("--editor", metavar="NAME", help="In whose name to decide, where a form names nobody."),
    ] = None,
    db: Db = None,
) -> None:
    """Serve the store as a local web app.

    The report as pages: with search, filters, editors' decisions, news while articles come in, and an API. It is
    stopped with Ctrl-C.

    Example: dateline serve --port 8765 --editor "Ida Brandt"
    """
    from dateline.web import make_app  # noqa: PLC0415 - loads a server, which no other command needs
    from dateline.web.serving import address_of, checked_token, listening, names_for, run  # noqa: PLC0415
    from dateline.web.site import Settings  # noqa: PLC0415

    names = tuple(name or ())
    shown = checked_token(host, token or None, names)
    with opened(ctx, db) as line:
        line.position()  # a store that is missing is told of now, and not to the first who asks
    listener = listening(host, port)
    settings = Settings(db or ctx.find_root().obj, shown, names_for(host, names), read_only, editor)
    result(f"{address_of(listener, host)}\n", at_once=True)
    run(make_app(settings), listener)
