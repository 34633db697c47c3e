using Microsoft.Extensions.Localization;

namespace Chumchon.Web.Platform.Words;

/// <summary>Gives the one localizer to whoever asks for one, annotations and binding among them.</summary>
public sealed class PageWordsFactory(PageWords words) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => words;

    public IStringLocalizer Create(string baseName, string location) => words;
}
