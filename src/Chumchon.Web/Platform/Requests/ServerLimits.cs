using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chumchon.Web.Platform.Requests;

/// <summary>What the server takes of whoever asks before anything is known of him, and what it says of it in the log.</summary>
public static class ServerLimits
{
    /// <summary>Setting: most connections at once; fewer where the process may not have the descriptors.</summary>
    public const string Connections = "Server:MaxConnections";

    private const int MostConnections = 10_000;

    public static void Apply(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SocketTransportFactory>()
            .Replace(ServiceDescriptor.Singleton<IConnectionListenerFactory, BoundedListeners>());
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentUpgradedConnections = 0;
            options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            options.Limits.MaxRequestBodySize = FormLimitsAttribute.Usual.MostBytes;
            options.Limits.MaxRequestBufferSize = FormLimitsAttribute.Usual.MostBytes;
            options.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(10));
        });
        Quieten(builder);
    }

    /// <summary>Connections at once, and says so where they are fewer than wanted.</summary>
    internal static int Lines(IConfiguration settings, Descriptors descriptors, ILogger log)
    {
        var configured = settings.GetValue<int?>(Connections);
        var wanted = configured ?? MostConnections;
        if (descriptors.Lines >= wanted)
        {
            return wanted;
        }

        log.FewerConnections(
            configured is null ? LogLevel.Information : LogLevel.Warning, descriptors.Lines, wanted, descriptors.Most, descriptors.Open);
        return descriptors.Lines;
    }

    /// <summary>
    /// The framework writes several lines, some with a stack, of every request that it takes or refuses: whoever sends many would fill
    /// the disk. Settings of the operator go before these.
    /// </summary>
    private static void Quieten(WebApplicationBuilder builder)
    {
        var quiet = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Logging:LogLevel:Microsoft.AspNetCore.Antiforgery"] = "Critical",
            ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel.Connections"] = "Error",
        };
        if (builder.Configuration["Logging:LogLevel:Default"] is null)
        {
            quiet["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning";
        }

        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = quiet });
    }
}
