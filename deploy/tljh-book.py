"""The Littlest JupyterHub: what the servers of a class with this book are told."""

c = get_config()  # noqa: F821

c.Spawner.environment = {
    "VAE_TUTORIAL_DATA": "/srv/vae-tutorial/datasets",
    # Else TensorFlow starts a thread for each core of the machine, whatever the limit.
    "TF_NUM_INTRAOP_THREADS": "2",
    "TF_NUM_INTEROP_THREADS": "2",
    "OMP_NUM_THREADS": "2",
    "TF_CPP_MIN_LOG_LEVEL": "2",
}
# A hub that starts again gives up on servers that answer later than this.
c.Spawner.http_timeout = 120
c.Spawner.start_timeout = 300
