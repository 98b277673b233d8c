"""The addresses of the editorial desk. A site whose record has no desk has none of them, and nothing on it can be written."""

from starlette.routing import Route

from tongjian.web.pages import desk, judge, labels, submissions, takedown

READ_AND_WRITE = ["GET", "POST"]

ROUTES = (
    Route("/desk", desk.overview),
    Route("/desk/sign-in", desk.sign_in, methods=READ_AND_WRITE),
    Route("/desk/sign-out", desk.sign_out, methods=["POST"]),
    Route("/desk/register", desk.register, methods=READ_AND_WRITE),
    Route("/desk/invite", desk.invite, methods=["POST"]),
    Route("/log", desk.public_log),
    Route("/submit", submissions.submit, methods=READ_AND_WRITE),
    Route("/submissions/{id}", submissions.submission),
    Route("/submissions/{id}", submissions.decide, methods=["POST"]),
    Route("/events/{id}/judge", judge.judge),
    Route("/events/{id}/judge", judge.decide, methods=["POST"]),
    Route("/articles/{id}/labels", labels.labels),
    Route("/articles/{id}/labels", labels.decide, methods=["POST"]),
    Route("/takedown", takedown.ask, methods=READ_AND_WRITE),
    Route("/takedowns/{id}", takedown.state),
    Route("/takedowns/{id}", takedown.decide, methods=["POST"]),
)
