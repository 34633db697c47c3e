using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Failures;

/// <summary>What is shown in the place of a page that cannot be given.</summary>
public static class FailuresFeature
{
    public static IServiceCollection AddFailures(this IServiceCollection services) =>
        services.AddRoomForOfficers("Failures", "ShowFailure/FailurePage");
}
