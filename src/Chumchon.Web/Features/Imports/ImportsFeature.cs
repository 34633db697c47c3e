using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Imports;

/// <summary>Files that are brought in: read, looked at, imported, taken back.</summary>
public static class ImportsFeature
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddRoomFor(Permission.RunSystem, "Imports");
}
