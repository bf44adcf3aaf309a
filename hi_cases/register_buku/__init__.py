"""Old registers brought in as they were kept, and the register book of a year printed."""
