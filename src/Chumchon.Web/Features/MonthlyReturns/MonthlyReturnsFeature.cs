using Chumchon.Data.Returns;
using Chumchon.Web.Features.MonthlyReturns.ShowPast;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>Choosing a month, Sync and the entry of sales (R6–R20).</summary>
public static class MonthlyReturnsFeature
{
    public static IServiceCollection AddMonthlyReturns(this IServiceCollection services) => services
        .AddScoped<EntryQueries>()
        .AddScoped<PastFigures>()
        .AddScoped<YearQueries>()
        .AddScoped<WorkMonths>()
        .AddScoped<SaveReturn>()
        .AddScoped<SyncReturn>()
        .AddScoped<ChangeRows>();

    public static void MapMonthlyReturns(this IEndpointRouteBuilder routes) => routes.MapPast();
}
