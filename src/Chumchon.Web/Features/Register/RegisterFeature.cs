using Chumchon.Data.Producers;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Register;

/// <summary>ทะเบียนผู้ประกอบการ: the producers of an officer's area, as they are and as they were.</summary>
public static class RegisterFeature
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddRoomFor(Permission.ReadProducers, "Register")
        .AddSingleton<RegisterQueries>();
}
