using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Chumchon.Web.Platform.Requests;

/// <summary>What the server takes of whoever asks before anything is known of him, and what it says of it in the log.</summary>
public static class ServerLimits
{
    /// <summary>Setting: connections at once; without it, half of the descriptors that the process may have.</summary>
    public const string Connections = "Server:MaxConnections";

    private const int MostConnections = 10_000;

    // Where the system does not say.
    private const long UsualDescriptors = 4_096;

    public static void Apply(WebApplicationBuilder builder)
    {
        var connections = builder.Configuration.GetValue<int?>(Connections) ?? ConnectionsOf(Descriptors());
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentConnections = connections;
            options.Limits.MaxConcurrentUpgradedConnections = 0;
            options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            options.Limits.MaxRequestBodySize = FormLimitsAttribute.Usual.MostBytes;
            options.Limits.MaxRequestBufferSize = FormLimitsAttribute.Usual.MostBytes;
            options.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(10));
        });
        Quieten(builder);
    }

    /// <summary>The other half is for the database, for files, and for connections that are just being refused.</summary>
    internal static int ConnectionsOf(long descriptors) => (int)Math.Clamp(descriptors / 2, 1, MostConnections);

    private static long Descriptors()
    {
        const string limits = "/proc/self/limits";
        var line = File.Exists(limits)
            ? File.ReadLines(limits).FirstOrDefault(static line => line.StartsWith("Max open files", StringComparison.Ordinal))
            : null;
        var soft = line?["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var descriptors) ? descriptors : UsualDescriptors;
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
