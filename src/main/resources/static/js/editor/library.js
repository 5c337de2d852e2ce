// What comes out of the 素材库, and pictures that stand side by side (组图).
import { addToFigure, insertAttachment, insertPictures } from "zonenews/pictures";
import { place } from "zonenews/pasting";

const PICTURES = "image/png,image/jpeg,image/webp,image/gif";

export function library(view, whole, say) {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = PICTURES;
    input.hidden = true;
    whole.append(input);
    let put = null;
    let beside = [];

    input.addEventListener("change", async () => {
        const files = Array.from(input.files);
        input.value = "";
        const sent = [];
        const failed = [];
        for (const file of files) {
            say("正在上传第 " + (sent.length + failed.length + 1) + " 张，共 " + files.length + " 张…");
            await window.sendMedia(file).then(
                (record) => (record.picture ? sent.push(record) : failed.push([file, "组图里只能放图片，重试后作为附件放在这里。"])),
                (problem) => failed.push([file, problem.message]),
            );
        }
        if (sent.length) {
            put(sent);
        }
        say(failed.length ? "" : "上传完成");
        // Those that are sent again join the others, also where all of them have to be.
        place(view, failed, [...beside, ...sent.map((each) => each.address)]);
        view.focus();
    });

    function choose(then, others) {
        put = then;
        beside = others;
        input.click();
    }

    whole.addEventListener("zonenews:pictures", () => choose((records) => insertPictures(records, true)(view.state, view.dispatch, view), []));
    whole.addEventListener("zonenews:picture-beside", ({ detail }) => {
        // The text may have changed while the picture was on its way: the figure is found again by its first picture.
        const first = detail.picture.node.attrs.src;
        choose((records) => {
            let figure = -1;
            view.state.doc.descendants((node, position) => {
                if (figure < 0 && node.type.name === "figure" && node.firstChild.attrs.src === first) {
                    figure = position;
                }
            });
            // It may have been deleted meanwhile.
            const put = figure < 0 ? insertPictures(records, true) : addToFigure(figure, records);
            put(view.state, view.dispatch, view);
        }, [first]);
    });
    whole.addEventListener("zonenews:library", () =>
        window.chooseMedia("", (item) => {
            (item.picture ? insertPictures([item], false) : insertAttachment(item))(view.state, view.dispatch, view);
            view.focus();
        }),
    );
}
