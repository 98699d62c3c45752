"""What has a browser keep a cohort's folder, and set it up like an app."""
