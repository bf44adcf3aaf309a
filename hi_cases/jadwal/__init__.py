"""Rooms, people's calendars, clashes, attendance: for sessions and for meetings alike."""
