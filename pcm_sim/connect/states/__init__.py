"""Setting the state of one thing of the cloud, for an instructor; everything else stays as it is."""
