// SocialMetrics
