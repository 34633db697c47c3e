using Chumchon.Domain.Producers.Requests;

namespace Chumchon.Web.Features.Requests;

/// <summary>How a request's state looks.</summary>
public static class RequestWords
{
    public static string ToneOf(RequestState state) => state switch
    {
        RequestState.Waiting => "warning",
        RequestState.Granted => "success",
        RequestState.Refused => "error",
        _ => "info",
    };
}
