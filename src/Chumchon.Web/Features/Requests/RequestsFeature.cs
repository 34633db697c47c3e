using Chumchon.Data.Producers;
using Chumchon.Data.Requests;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.Requests;

/// <summary>What districts ask for of their registers, and who decides it (R21).</summary>
public static class RequestsFeature
{
    public static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddRoomFor(Permission.ReadProducers, "Requests")
        .AddRoomFor(Permission.Record, "Requests/AskRequest")
        .AddSingleton<LikelyDuplicates>()
        .AddSingleton<RequestQueries>()
        .AddSingleton<AskProducer>()
        .AddSingleton<Data.Requests.DecideRequest>()
        .AddSingleton<LikenessWords>();
}
