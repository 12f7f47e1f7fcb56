"""Drawings of what a story shows: where each thing goes is worked out first, then written as SVG."""
