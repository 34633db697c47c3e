namespace Chumchon.Web.Features.Register;

/// <summary>The addresses of this room.</summary>
public static class RegisterLinks
{
    /// <summary>The list of producers.</summary>
    public const string Register = "/register";

    public static string Producer(long id) => $"/register/{id}";
}
