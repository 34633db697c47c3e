using Chumchon.Data.Home;

namespace Chumchon.Web.Features.Home;

/// <summary>The page after signing in (R4).</summary>
public static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddScoped<HomeQueries>();
}
