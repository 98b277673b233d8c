"""Commands for the people of the editorial desk. The first administrator is made here and nowhere else."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tongjian.desk import Desk

user_app = typer.Typer(help="People of the site's editorial desk: add, list, change, close.", no_args_is_help=True)
desk_app = typer.Typer(help="Settings and invitations of the site's editorial desk, and its log.", no_args_is_help=True)

RecordOption = Annotated[Path, typer.Option("--record", help="The record file; its desk is the file with .desk behind the name.")]
NameArgument = Annotated[str, typer.Argument(help="The name to sign in with.")]
RoleOption = Annotated[str, typer.Option("--role", help="reader, contributor, editor or administrator.")]


def _password() -> str:
    """Ask for a password without showing it, twice; from a pipe its first line is taken."""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")


def _desk(record: Path, *, reading: bool = False) -> "Desk":
    """Open the desk of a record; raises DeskUsageError where it has none: only adding somebody makes one."""
    from tongjian.desk import desk_of, open_desk, read_desk
    from tongjian.errors import DeskUsageError

    path = desk_of(record)
    if not path.is_file():
        raise DeskUsageError(f"{record} has no desk; `tongjian user add NAME --role administrator --record {record}` makes one")
    return read_desk(path) if reading else open_desk(path)


@user_app.command("add")
def add(name: NameArgument, role: RoleOption = "reader", record: RecordOption = Path("record.db")) -> None:
    """Add somebody; the password is asked for, or read from standard input."""
    from tongjian.desk import desk_of, open_desk, people

    people.check_new(name, role)  # before a password is asked for, and a desk made
    with open_desk(desk_of(record)) as desk:
        made = people.add_person(desk, name, role, _password())
    if not record.is_file():
        print(f"there is no record at {record} yet; this desk waits for it", file=sys.stderr)
    print(f"{made.name} may sign in as {made.role}", file=sys.stderr)


@user_app.command("list")
def list_(record: RecordOption = Path("record.db")) -> None:
    """List everybody with role and dates."""
    from tongjian.desk import people

    with _desk(record, reading=True) as desk:
        for somebody in people.people(desk):
            print(
                "\t".join((somebody.name, somebody.role, somebody.made, f"closed {somebody.closed}" if somebody.closed else ""))
            )


@user_app.command("role")
def role_(name: NameArgument, role: Annotated[str, typer.Argument()], record: RecordOption = Path("record.db")) -> None:
    """Give somebody another role; their sessions end."""
    from tongjian.desk import people

    with _desk(record) as desk:
        people.set_role(desk, name, role)


@user_app.command("password")
def password(name: NameArgument, record: RecordOption = Path("record.db")) -> None:
    """Give somebody another password; their sessions end."""
    from tongjian.desk import people

    with _desk(record) as desk:
        people.set_password(desk, name, _password())


@user_app.command("close")
def close(name: NameArgument, record: RecordOption = Path("record.db")) -> None:
    """Close an account; its name stays in the log."""
    from tongjian.desk import people

    with _desk(record) as desk:
        people.close_account(desk, name)


@desk_app.command("set")
def set_(
    name: Annotated[str, typer.Argument(help="submissions")],
    value: Annotated[str, typer.Argument(help="off, open or invitation")],
    record: RecordOption = Path("record.db"),
) -> None:
    """Set who may submit: nobody (off), everybody (open), or people with an invitation."""
    with _desk(record) as desk:
        desk.set(name, value)


@desk_app.command("invite")
def invite(by: NameArgument, role: RoleOption = "contributor", record: RecordOption = Path("record.db")) -> None:
    """Print a code with which one person may register, in the name of the administrator NAME."""
    from tongjian.desk import people, queue
    from tongjian.errors import DeskError

    with _desk(record) as desk:
        administrator = people.person(desk, by)
        if administrator is None:
            raise DeskError(f"there is nobody named {by}; `tongjian user list` names all")
        print(queue.invite(desk, administrator, role))


@desk_app.command("log")
def log(record: RecordOption = Path("record.db")) -> None:
    """Print what the desk did, newest first."""
    from tongjian.desk.log import entries
    from tongjian.text import plain

    with _desk(record, reading=True) as desk:
        for entry in entries(desk):
            print("\t".join(map(plain, (str(entry.number), entry.at, entry.by, entry.what, entry.about, entry.reason))))
