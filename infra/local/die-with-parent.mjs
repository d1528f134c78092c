// Preloaded into every Node child (`node --import`): when the parent dies without a goodbye (kill -9), the channel to it closes, and the child
// shuts down the way it does on SIGTERM instead of living on without an owner.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
