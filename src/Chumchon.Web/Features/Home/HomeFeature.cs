using Chumchon.Data.Home;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Home;

/// <summary>The page after signing in (R4).</summary>
public static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddRoomFor(Permission.ReadTotals, "Home")
        .AddScoped<HomeQueries>()
        .AddSingleton<FirstStepsQuery>();
}
