using Chumchon.Data.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.Audit.ExportEntries;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Audit;

/// <summary>Who did what and when, for people (R20).</summary>
public static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddRoomFor(Permission.ReadAudit, "Audit")
        .AddSingleton<AuditQueries>()
        .AddSingleton<DailyHeads>()
        .AddHostedService<TakeDailyHead>();

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").RequireAuthorization(RoomPolicies.For(Permission.ReadAudit)).MapEntriesFile();
}
