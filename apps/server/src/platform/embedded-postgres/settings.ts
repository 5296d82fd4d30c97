export const superuser = "recourse";
export const database = "recourse";

/** Nobody connects by TCP; the number only names the socket file. */
export const port = 5432;

/** Command-line settings, so that a release can change them for clusters that exist already. */
export function serverSettings(socketDirectory: string): string[] {
  const settings = {
    listen_addresses: "",
    // A list of folders, hence the quotes: ours may hold commas and spaces.
    unix_socket_directories: `"${socketDirectory.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    port,
    max_connections: 80,
    shared_buffers: "128MB",
    // What is acknowledged must survive losing power.
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    wal_compression: "on",
    max_wal_size: "2GB",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_line_prefix: "%m [%p] ",
    log_checkpoints: "off",
    // Its own log tells what went wrong, not with which rows: details and statements carry people's data.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    cluster_name: "recourse",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
