namespace Chumchon.Web.Features.People;

/// <summary>The addresses of this room.</summary>
public static class PeopleLinks
{
    /// <summary>The accounts of the offices that an officer looks after.</summary>
    public const string People = "/people";

    public const string New = "/people/new";

    public const string Import = "/people/import";

    /// <summary>The yearly review, by office.</summary>
    public const string Review = "/people/review";

    public static string Account(long id) => $"/people/{id}";

    /// <summary>Where the data of the person of a closed account are erased.</summary>
    public static string Erase(long id) => $"{Account(id)}/erase";
}
