using Microsoft.Extensions.Configuration.Memory;

namespace Chumchon.Web.Platform.Telemetry;

/// <summary>The console's log as JSON, asked for by <c>Logging__Console__FormatterName=json</c>: with the trace that each line belongs to.</summary>
internal static class JsonLog
{
    /// <summary>What is usual for it; settings of the operator go before.</summary>
    public static void Complete(WebApplicationBuilder builder)
    {
        if (!string.Equals(builder.Configuration["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
                ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ss.fffZ",
                ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
            },
        });
    }
}
