// Charting
