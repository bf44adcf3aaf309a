"""The overview: parts that are counted and kept, the rows behind them, the page."""
