"""Background work: the Celery application, its timetable, its tasks, and the supervisor."""
