using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    # The address is an argument: --external-addr.
    (name = "api", external = (http = ())),
  ],
  sockets = [(name = "http", http = (), service = "main")],
);

const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "/limited-worker.js")],
  compatibilityDate = "2026-11-01",
  globalOutbound = "api",
);
