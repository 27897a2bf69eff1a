// MetricStore
