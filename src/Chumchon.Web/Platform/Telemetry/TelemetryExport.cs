using System.Diagnostics;
using Chumchon.Data.Telemetry;
using Chumchon.Web.Platform.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chumchon.Web.Platform.Telemetry;

/// <summary>Log, figures and traces over OTLP where the operator names an endpoint; where she does not, nothing of it is loaded.</summary>
internal static class TelemetryExport
{
    /// <summary>Setting, as OpenTelemetry names it; its other settings are read where this one is set.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "OTEL_SERVICE_NAME";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton<DistributedContextPropagator, OwnTraces>());
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            Export(builder.Services, builder.Configuration[ServiceName] ?? "chumchon");
        }
    }

    private static void Export(IServiceCollection services, string name)
    {
        // Else its instrumentation takes up what OwnTraces leaves.
        Sdk.SetDefaultTextMapPropagator(new CompositeTextMapPropagator([]));
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString()))
            .WithTracing(static traces => traces
                .AddSource(Traces.Name)
                .AddAspNetCoreInstrumentation(static options => options.Filter = static context => !HealthEndpoints.IsHealth(context.Request))
                .AddNpgsql())
            .WithMetrics(static figures => figures
                .AddMeter(Traces.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation())
            .UseOtlpExporter();
    }
}
