using Workerd = import "/workerd/workerd.capnp";

const current :Workerd.Config = (services = [(name = "main", worker = .currentWorker), .internet], sockets = .sockets);
const old :Workerd.Config = (services = [(name = "main", worker = .oldWorker), .internet], sockets = .sockets);

const modules :List(Workerd.Worker.Module) = [(name = "worker.js", esModule = embed "/worker.js")];
const currentWorker :Workerd.Worker = (modules = .modules, compatibilityDate = "2026-11-01");
# Before 2024-11-11, `fetch` refuses the option `cache`.
const oldWorker :Workerd.Worker = (modules = .modules, compatibilityDate = "2024-09-01");

# "private" allows connections to this machine.
const internet :Workerd.Service = (name = "internet", network = (allow = ["public", "private"]));
const sockets :List(Workerd.Socket) = [(name = "http", http = (), service = "main")];
