namespace Chumchon.Web.Features.Home;

/// <summary>The addresses of this room.</summary>
public static class HomeLinks
{
    public const string Home = "/";
}
