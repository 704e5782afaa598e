"""What stops a site from being drawn although its content is sound: its templates or mkdocs.yml."""

from collections.abc import Iterator
from contextlib import contextmanager

from generator.language.message import Message, say
from generator.language.words import SOURCE_LANGUAGE


class UnusableError(Exception):
    """A project that cannot be drawn; `message` says why, for a person."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.in_(SOURCE_LANGUAGE))
        self.message = message

    def __reduce__(self) -> tuple[type["UnusableError"], tuple[Message]]:
        """What a worker sends to the process that it works for."""
        return UnusableError, (self.message,)


@contextmanager
def templates_judged() -> Iterator[None]:
    """Turns what Jinja says of a template into an `UnusableError`."""
    from jinja2 import (  # noqa: PLC0415 - only where templates are drawn
        TemplateError,
        TemplateNotFound,
        TemplateSyntaxError,
    )

    try:
        yield
    except TemplateNotFound as error:
        found = say("The template {name} is missing.", name=error.name or "")
        raise UnusableError(found) from error
    except TemplateSyntaxError as error:
        found = say(
            "The template {name} cannot be read, line {line}: {reason}.",
            name=error.name or error.filename or "",
            line=str(error.lineno),
            reason=(error.message or "").rstrip("."),
        )
        raise UnusableError(found) from error
    except TemplateError as error:
        found = say(
            "The template {name} fails, line {line}: {reason}.",
            **_where(error),
            reason=(error.message or "").rstrip("."),
        )
        raise UnusableError(found) from error


def _where(error: BaseException) -> dict[str, str]:
    """The template and the line in which an error arose: the last of them in its trace."""
    found = {"name": "?", "line": "?"}
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".html"):  # Jinja rewrites traces to lead through templates
            found = {"name": name, "line": str(trace.tb_lineno)}
        trace = trace.tb_next
    return found
