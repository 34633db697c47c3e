namespace Chumchon.Web.Platform.Health;

/// <summary>Looks at the database before the server listens, so that the first request finds everything read; from then on it is metered.</summary>
internal sealed class WatchStart(DatabaseWatch watch, IServiceProvider services, ILogger<WatchStart> log) : IHostedLifecycleService
{
    private const int MostLooks = 10;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<StandingMeter>();
        for (var look = 1; look <= MostLooks; look++)
        {
            var standing = await watch.RefreshAsync();
            if (standing.IsLoaded || !standing.MayPass)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
        }

        log.StartedWithoutDatabase();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
