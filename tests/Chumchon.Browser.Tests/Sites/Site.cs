using Chumchon.Data;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The program listening on a free port of this machine, over a database of its own.</summary>
public abstract class Site(TestDatabase stored, ListeningProgram program) : IAsyncDisposable
{
    public Uri Address => program.ClientOptions.BaseAddress;

    /// <summary>Moved by journeys whose site no others share that read the time of it.</summary>
    public FakeTimeProvider Clock => program.Clock;

    public WeakLine Line => program.Line;

    protected TestDatabase Stored => stored;

    protected IServiceProvider Services => program.Services;

    public async ValueTask DisposeAsync()
    {
        var opened = program.Services.GetRequiredService<ChumchonDatabase>();
        await program.DisposeAsync();
        await opened.DisposeAsync();
        await stored.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
