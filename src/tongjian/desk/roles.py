"""Who may do what. A role may all that the roles before it may."""

from typing import Final

from tongjian.errors import DeskUsageError

ROLES: Final = ("reader", "contributor", "editor", "administrator")

# the least role for each act; submissions may be opened to everybody by a setting (queue.may_submit)
LEAST: Final = {
    "submit": "contributor",
    "review": "editor",
    "judge": "editor",
    "decide-takedown": "editor",
    "invite": "administrator",
    "people": "administrator",
    "settings": "administrator",
}


def check_role(role: str) -> str:
    """Return `role`; raises DeskUsageError naming the roles there are when it is none."""
    if role not in ROLES:
        raise DeskUsageError(f"there is no role {role}; there are {', '.join(ROLES)}")
    return role


def may(role: str | None, act: str) -> bool:
    """Tell whether somebody of this role (None: nobody known) may do `act`; an act that no rule names is refused."""
    least = LEAST.get(act)
    return least is not None and role in ROLES and ROLES.index(role) >= ROLES.index(least)
