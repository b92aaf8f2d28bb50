"""The flow of a journey as a diagram: boxes, lanes, routes and their drawing."""
