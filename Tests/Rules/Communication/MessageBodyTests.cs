using RecoveryCrm.Plugins.Rules.Communication;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C3")]
public class MessageBodyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("<div><br></div>")]
    [InlineData("<p>&nbsp;</p>")]
    [InlineData("<style>p { color: red }</style><p>​</p>")]
    [InlineData("<!-- nothing -->")]
    public void Markup_without_words_is_empty(string? text) => Assert.True(MessageBody.IsEmpty(text));

    [Theory]
    [InlineData("No news yet.", "No news yet.")]
    [InlineData("<p>No&nbsp;news <b>yet</b>.</p><p>We call at 3.</p>", "No news yet.\nWe call at 3.")]
    [InlineData("2 < 3 & 4 > 3", "2 < 3 & 4 > 3")]
    [InlineData("R&amp;D is on it", "R&D is on it")]
    public void The_words_alone_are_kept(string text, string words) => Assert.Equal(words, MessageBody.Plain(text));

    [Fact]
    public void What_does_not_fit_is_cut_so_that_one_sees_it()
    {
        var words = MessageBody.Plain(new string('a', 3000));

        Assert.Equal(2000, words.Length);
        Assert.EndsWith("…", words, StringComparison.Ordinal);
    }
}
